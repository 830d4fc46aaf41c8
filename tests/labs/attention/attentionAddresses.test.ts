import { replayAddresses } from '../addresses/replayAddresses'

replayAddresses('attention')
