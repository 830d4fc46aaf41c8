import { checkClaims } from '../claims'

checkClaims('experts')
