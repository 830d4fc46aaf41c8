/** Views are rendered at once in tests: all messages are loaded before. */

import '../src/i18n/labNamespaces'
import '../src/i18n/viewNamespaces'
import { loadMessages, type Namespace } from '../src/i18n/messages'
import { languages } from '../src/model/language'

const namespaces = Object.keys(import.meta.glob('../src/i18n/en/**/*.ts')).map((path) =>
  path.replace(/.*\/i18n\/en\/(.*)\.ts$/, '$1').replaceAll('/', '.'),
) as Namespace[]

await Promise.all(languages.map((language) => loadMessages(language, ...namespaces)))
