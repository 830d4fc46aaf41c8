import { capacity, descent } from './hopfieldStudies'
import { depth } from './pretrainingStudies'
import { features } from './rbmStudies'

/** What the labs of energy claim, part by part. */
export const studies = { capacity, descent, features, depth }
