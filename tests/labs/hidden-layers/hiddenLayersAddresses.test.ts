import { replayAddresses } from '../addresses/replayAddresses'

replayAddresses('hidden-layers')
