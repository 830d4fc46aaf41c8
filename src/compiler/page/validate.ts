import * as z from 'zod'
import { didYouMean } from '../../text/didYouMean'
import type { ReportIssue } from './issue'
import type { LocatedData, YamlPath } from './readYaml'

/** Validated data: `data` if all of it is valid, and `validFields`, the valid values by key, in any case. */
export interface Validated<T> {
  readonly data?: T
  readonly validFields: Partial<T>
}

/** Validates data against a schema and reports every wrong key and value at its position. */
export function validate<T extends z.ZodObject>(
  schema: T,
  located: LocatedData,
  report: ReportIssue,
): Validated<z.infer<T>> {
  const result = z.safeParse(schema, located.value, { reportInput: true })
  if (result.success) return { data: result.data, validFields: result.data }

  const reported = new Set<string>()
  for (const issue of result.error.issues) {
    if (issue.code === 'unrecognized_keys') {
      const known = getKeysAt(schema, issue.path)
      for (const key of issue.keys) {
        const advice = didYouMean(key, known, `Remove it, or use one of ${known.join(', ')}.`)
        report(located.keyPosition([...issue.path, key]), `the key "${key}" is unknown here. ${advice}`)
      }
    } else if (!reported.has(issue.path.join('/'))) {
      // One issue for each value: others follow from the first.
      reported.add(issue.path.join('/'))
      report(located.valuePosition(issue.path), `${describeSubject(issue.path)} ${describeIssue(issue)}`)
    }
  }
  return { validFields: getValidFields(schema, located.value) }
}

/** The keys whose values are valid, so that they can still be checked against other files. */
function getValidFields<T extends z.ZodObject>(schema: T, value: unknown): Partial<z.infer<T>> {
  if (typeof value !== 'object' || value === null) return {}
  const entries = Object.entries(schema.shape).flatMap(([key, part]) => {
    const result = z.safeParse(part, Object.getOwnPropertyDescriptor(value, key)?.value)
    return result.success && result.data !== undefined ? [[key, result.data]] : []
  })
  return Object.fromEntries(entries)
}

function getKeysAt(schema: z.core.$ZodType, path: YamlPath): string[] {
  const [step, ...rest] = path
  if (schema instanceof z.ZodObject) {
    return step === undefined ? Object.keys(schema.shape) : getKeysAt(schema.shape[String(step)], rest)
  }
  if (schema instanceof z.ZodRecord) return getKeysAt(schema.valueType, rest)
  return schema instanceof z.ZodArray ? getKeysAt(schema.element, rest) : []
}

/** `authors`, or `item 2 of authors`. */
function describeSubject(path: YamlPath): string {
  const key = path.at(-1)
  if (key === undefined) return 'the YAML'
  return typeof key === 'number' ? `item ${key + 1} of ${String(path.at(-2))}` : String(key)
}

function describeIssue(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_value': {
      const values = issue.values.map(String)
      if (issue.input === undefined) return `is missing. Use one of ${values.join(', ')}.`
      if (typeof issue.input === 'object')
        return `is ${describeType(issue.input)}. Use one of ${values.join(', ')}.`
      const input = String(issue.input)
      return `"${input}" is unknown. ${didYouMean(input, values, `Use one of ${values.join(', ')}.`)}`
    }
    case 'invalid_type':
      return issue.message.startsWith('Invalid input')
        ? describeTypeMismatch(issue.expected, issue.input)
        : issue.message
    case 'too_big':
    case 'too_small':
      // Other limits have messages of their own.
      return /^Too (big|small)/.test(issue.message)
        ? `is ${issue.input}, outside the whole numbers that are exact. Write a number closer to zero.`
        : issue.message
    default:
      return issue.message
  }
}

const expectations: Readonly<Record<string, readonly [kind: string, advice: string]>> = {
  string: ['text', 'Put it in quotes.'],
  number: ['a number', 'Write digits only.'],
  int: ['a whole number', 'Write digits only.'],
  boolean: ['true or false', 'Write true or false.'],
  array: ['a list', 'Write it as [first, second].'],
  object: ['a mapping', 'Write its keys as "key: value".'],
  record: ['a mapping', 'Write its keys as "key: value".'],
}

function describeTypeMismatch(expected: string, input: unknown): string {
  if (input === undefined) return 'is missing. Add it.'
  const [kind, advice] = expectations[expected] ?? [expected, 'Correct it.']
  if (input === null) return `is empty. ${expected === 'object' ? advice : 'Give it a value.'}`
  return `is ${describeType(input)}, not ${kind}. ${advice}`
}

function describeType(input: unknown): string {
  if (input === null) return 'empty'
  if (Array.isArray(input)) return 'a list'
  if (typeof input === 'string') return 'text'
  if (typeof input === 'object') return 'a mapping'
  return String(input)
}
