import { checkClaims } from '../claims'

checkClaims('scale')
