import { checkClaims } from '../claims'

checkClaims('residual')
