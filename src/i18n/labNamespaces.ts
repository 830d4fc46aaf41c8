import { originalLanguage } from '../model/language'
import { addMessageFiles, type Namespace } from './messages'

// Most pages have no lab: the list of these files is not part of the first load.
const files = import.meta.glob<{ readonly messages: unknown }>('./*/labs/**/*.ts')
addMessageFiles(files)

/** The namespaces of a lab, by its id: `labs.memory`, or one for each of its parts, such as `labs.energy.rbm`. */
export function findLabNamespaces(id: string): Namespace[] {
  const name = id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  const pattern = new RegExp(`^\\./${originalLanguage}/(labs/${name}(?:/\\w+)?)\\.ts$`)
  return Object.keys(files).flatMap((path) => {
    const namespace = pattern.exec(path)?.[1]?.replaceAll('/', '.')
    return namespace === undefined ? [] : [namespace as Namespace]
  })
}
