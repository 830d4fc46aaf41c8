import { addMessageFiles } from './messages'

// Most pages need no lab: the list of these files is not part of the first load.
addMessageFiles(import.meta.glob<{ readonly messages: unknown }>('./*/labs/**/*.ts'))
