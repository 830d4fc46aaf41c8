import { checkClaims } from '../claims'

checkClaims('memory')
