import { replayAddresses } from '../addresses/replayAddresses'

replayAddresses('perceptron')
