import { replayAddresses } from '../addresses/replayAddresses'

replayAddresses('energy')
