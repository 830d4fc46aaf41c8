import { replayAddresses } from '../addresses/replayAddresses'

replayAddresses('scale')
