import { hopfieldPart } from './hopfield/hopfieldPart'
import { pretrainingPart } from './pretraining/pretrainingPart'
import { rbmPart } from './rbm/rbmPart'

export default [hopfieldPart, rbmPart, pretrainingPart]
