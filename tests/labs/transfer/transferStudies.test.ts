import { checkClaims } from '../claims'

checkClaims('transfer')
