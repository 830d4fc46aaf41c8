import { replayAddresses } from '../addresses/replayAddresses'

replayAddresses('transfer')
