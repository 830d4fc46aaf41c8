import { aboutMessages } from '../../i18n/aboutMessages'
import { useExplorer } from './context'

/** What the page about the site says, in the reader's language. */
export const useAboutMessages = () => aboutMessages[useExplorer((state) => state.language)]
