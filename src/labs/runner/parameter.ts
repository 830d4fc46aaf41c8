/**
 * A parameter of an experiment that readers can change. Its value has a text form for the address; unreadable
 * texts mean the default.
 */
export type Parameter<Value extends string | number | boolean = string | number | boolean> = {
  readonly default: Value
  /** Parses a text; undefined if it is invalid. */
  readonly read: (text: string) => Value | undefined
  /** Changes only what is shown: the run continues. A change of any other parameter restarts it. */
  readonly isProbe?: true
} & (
  | { readonly kind: 'number' /** In ascending order. */; readonly values: readonly number[] }
  | { readonly kind: 'choice'; readonly values: readonly string[] }
  | { readonly kind: 'flag' }
  | { readonly kind: 'seed' }
  /** Something drawn, placed or pasted; edited by the experiment's own view. */
  | { readonly kind: 'text' }
)

export type ParameterSet = Readonly<Record<string, Parameter>>

export type Settings<K extends ParameterSet> = { readonly [Name in keyof K]: K[Name]['default'] }

const maxSeed = 99_999

/** One of some numbers, in ascending order. */
export function oneOf(
  values: readonly number[],
  defaultValue: number,
): Parameter<number> & { kind: 'number' } {
  return {
    kind: 'number',
    values,
    default: defaultValue,
    read: (text) => values.find((value) => text !== '' && value === Number(text)),
  }
}

/** A whole number within inclusive bounds. */
export function wholeNumber(min: number, max: number, defaultValue: number) {
  return oneOf(
    Array.from({ length: max - min + 1 }, (_, index) => min + index),
    defaultValue,
  )
}

/** One of some words; the first is the default. */
export function choice<const Word extends string>(
  ...values: readonly [Word, ...Word[]]
): Parameter<Word> & { kind: 'choice' } {
  return {
    kind: 'choice',
    values,
    default: values[0],
    read: (text) => values.find((one) => one === text),
  }
}

export function flag(defaultValue: boolean): Parameter<boolean> & { kind: 'flag' } {
  return {
    kind: 'flag',
    default: defaultValue,
    read: (text) => (text === 'on' ? true : text === 'off' ? false : undefined),
  }
}

/** The seed of the random generator: the same seed gives the same run. */
export function seed(): Parameter<number> & { kind: 'seed' } {
  return {
    kind: 'seed',
    default: 1,
    read: (text) => (/^\d{1,5}$/.test(text) && Number(text) <= maxSeed ? Number(text) : undefined),
  }
}

/** A text for which `accepts` returns true, in the form used in the address. */
export function textValue(
  defaultValue: string,
  accepts: (text: string) => boolean,
): Parameter<string> & { kind: 'text' } {
  return {
    kind: 'text',
    default: defaultValue,
    read: (written) => (accepts(written) ? written : undefined),
  }
}

/** The same parameter as a probe (see {@link Parameter.isProbe}). */
export const probe = <K extends Parameter>(parameter: K): K & { isProbe: true } => ({
  ...parameter,
  isProbe: true,
})

/** Parses the texts of an address; missing or invalid ones give the default. */
export function parseSettings<K extends ParameterSet>(
  parameters: K,
  texts: Readonly<Record<string, string>>,
): Settings<K> {
  const read = ([name, parameter]: [string, Parameter]) => {
    const text = Object.hasOwn(texts, name) ? texts[name] : undefined
    return [name, (text === undefined ? undefined : parameter.read(text)) ?? parameter.default]
  }
  return Object.fromEntries(Object.entries(parameters).map(read)) as Settings<K>
}

/** The same parameters with other defaults. */
export const withDefaults = <K extends ParameterSet>(parameters: K, defaults: Partial<Settings<K>>): K =>
  Object.fromEntries(
    Object.entries(parameters).map(([name, parameter]) => [
      name,
      { ...parameter, default: defaults[name] ?? parameter.default },
    ]),
  ) as K

const print = (value: string | number | boolean) =>
  typeof value === 'boolean' ? (value ? 'on' : 'off') : String(value)

/** The texts of the settings for the address, without defaults. Inverse of {@link parseSettings}. */
export function formatSettings<K extends ParameterSet>(
  parameters: K,
  settings: Settings<K>,
): Record<string, string> {
  const changed = Object.entries(parameters).filter(
    ([name, parameter]) => settings[name] !== parameter.default,
  )
  return Object.fromEntries(changed.map(([name]) => [name, print(settings[name]!)]))
}

/** Whether two settings differ at most in probes, so that the run can continue. */
export const isSameRun = <K extends ParameterSet>(parameters: K, one: Settings<K>, other: Settings<K>) =>
  Object.entries(parameters).every(([name, { isProbe }]) => isProbe || one[name] === other[name])
