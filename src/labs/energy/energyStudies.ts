import { capacity, descent } from './hopfieldStudies'
import { depth } from './pretrainingStudies'
import { features } from './rbmStudies'

export const studies = { capacity, descent, features, depth }
