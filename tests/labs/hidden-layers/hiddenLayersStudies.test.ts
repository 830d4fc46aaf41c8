import { checkClaims } from '../claims'

checkClaims('hidden-layers')
