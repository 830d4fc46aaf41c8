import { checkClaims } from '../claims'

checkClaims('energy')
