import { hopfieldPart } from './hopfieldPart'
import { pretrainingPart } from './pretrainingPart'
import { rbmPart } from './rbmPart'

export default [hopfieldPart, rbmPart, pretrainingPart]
