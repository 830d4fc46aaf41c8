import { plannerPart } from './plannerPart'
import { precisionPart } from './precisionPart'

export default [plannerPart, precisionPart]
