import { checkClaims } from '../claims'

checkClaims('perceptron')
