import { multiplyExact } from './multiplyExact'

/** One term of a count of multiply-adds: a matrix product, or a kernel at every position. */
export interface Product {
  /** What it computes, as in `termNames`; absent if it is the only term. */
  readonly name?: string
  /** Positions first, then the sizes of the arrays. */
  readonly factors: readonly number[]
}

/** A term with a name. */
export const createProduct = (name: string, ...factors: readonly number[]): Product => ({ name, factors })

/** The exact sum of products of integers. */
export const sumProducts = (products: readonly { readonly factors: readonly number[] }[]): bigint =>
  products.reduce((sum, { factors }) => sum + multiplyExact(...factors), 0n)
