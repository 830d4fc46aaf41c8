import { replayAddresses } from '../addresses/replayAddresses'

replayAddresses('residual')
