import { replayAddresses } from '../addresses/replayAddresses'

replayAddresses('experts')
