import { plannerPart } from './planner/plannerPart'
import { precisionPart } from './precision/precisionPart'

export default [plannerPart, precisionPart]
