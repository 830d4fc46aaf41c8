import { addMessageFiles } from './messages'

// Views that most readers do not open: the list of their files is not part of the first load.
addMessageFiles(import.meta.glob<{ readonly messages: unknown }>('./*/compare/*.ts'))
