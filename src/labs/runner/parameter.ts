/**
 * A parameter of an experiment that readers can change. In an address its value is a text; an unreadable text means
 * the default.
 */
export type Parameter<Value extends ParameterValue = ParameterValue> = {
  readonly default: Value
  /** Reads a value, or its text in an address; undefined if it is invalid. */
  readonly read: (value: ParameterValue) => Value | undefined
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

export type ParameterValue = string | number | boolean

export type ParameterSet = Readonly<Record<string, Parameter>>

export type Settings<K extends ParameterSet> = { readonly [Name in keyof K]: K[Name]['default'] }

/** One of some numbers, in ascending order. */
export function oneOf(
  values: readonly number[],
  defaultValue: number,
): Parameter<number> & { kind: 'number' } {
  return {
    kind: 'number',
    values,
    default: defaultValue,
    read: (value) => (value === '' ? undefined : values.find((one) => one === Number(value))),
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
    read: (value) => values.find((one) => one === value),
  }
}

export function flag(defaultValue: boolean): Parameter<boolean> & { kind: 'flag' } {
  return {
    kind: 'flag',
    default: defaultValue,
    read: (value) =>
      value === true || value === 'on' ? true : value === false || value === 'off' ? false : undefined,
  }
}

/** The seed of the random generator: the same seed gives the same run. */
export function seed(): Parameter<number> & { kind: 'seed' } {
  return {
    kind: 'seed',
    default: 1,
    read: (value) => (/^\d{1,5}$/.test(String(value)) ? Number(value) : undefined),
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
    read: (value) => (typeof value === 'string' && accepts(value) ? value : undefined),
  }
}

/** The same parameter as a probe (see {@link Parameter.isProbe}). */
export const probe = <K extends Parameter>(parameter: K): K & { isProbe: true } => ({
  ...parameter,
  isProbe: true,
})

/** Reads values, or the texts of an address; missing or invalid ones give the default. */
export function parseSettings<K extends ParameterSet>(
  parameters: K,
  values: Readonly<Record<string, ParameterValue>>,
): Settings<K> {
  const read = ([name, parameter]: [string, Parameter]) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined
    return [name, (value === undefined ? undefined : parameter.read(value)) ?? parameter.default]
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

/** The settings that differ from their defaults. */
export const getChangedSettings = <K extends ParameterSet>(parameters: K, settings: Settings<K>) =>
  Object.fromEntries(
    Object.entries<ParameterValue>(settings).filter(([name, value]) => value !== parameters[name]!.default),
  )

/** Whether two settings differ at most in probes, so that the run can continue. */
export const isSameRun = <K extends ParameterSet>(parameters: K, one: Settings<K>, other: Settings<K>) =>
  Object.entries(parameters).every(([name, { isProbe }]) => isProbe || one[name] === other[name])
