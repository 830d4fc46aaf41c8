import type { NumericValue } from '../../network/language/expression'

/** A Boolean dimension of a network, whose false is 0, as a sign. */
export const formatBoolean = (value: NumericValue) => (value === 0 ? '✗' : '✓')
