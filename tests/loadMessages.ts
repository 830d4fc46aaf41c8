/** Views are rendered at once in tests: what the interface says is there before any of them. */

import { loadMessages } from '../src/i18n/messages'
import { languages } from '../src/model/timeline'

await Promise.all(languages.map(loadMessages))
