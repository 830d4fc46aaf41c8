import { checkClaims } from '../claims'

checkClaims('attention')
