import { replayAddresses } from '../addresses/replayAddresses'

replayAddresses('convolution')
