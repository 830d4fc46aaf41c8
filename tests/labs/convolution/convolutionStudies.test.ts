import { checkClaims } from '../claims'

checkClaims('convolution')
