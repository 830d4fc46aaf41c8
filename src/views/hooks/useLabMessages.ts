import { labMessages } from '../../i18n/labMessages'
import { useExplorer } from './context'

/** What every lab says, in the reader's language. */
export const useLabMessages = () => labMessages[useExplorer((state) => state.language)]
