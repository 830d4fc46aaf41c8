import { comparisonMessages } from '../../i18n/comparisonMessages'
import { useExplorer } from './context'

/** What a comparison says, in the reader's language. */
export const useComparisonMessages = () => comparisonMessages[useExplorer((state) => state.language)]
