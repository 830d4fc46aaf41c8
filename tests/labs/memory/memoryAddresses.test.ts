import { replayAddresses } from '../addresses/replayAddresses'

replayAddresses('memory')
