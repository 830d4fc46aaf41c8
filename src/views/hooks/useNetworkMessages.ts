import { networkMessages } from '../../i18n/networkMessages'
import { useExplorer } from './context'

/** What is said of a network and its diagram, in the reader's language. */
export const useNetworkMessages = () => networkMessages[useExplorer((state) => state.language)]
