/** What a page computes a network from. */
export interface SpecificationData {
  /** Its specification as plain data. */
  readonly rawSpecification: unknown
  /** The names that it gives, in Chinese. One without stands for itself. */
  readonly names: Readonly<Record<string, string>>
}
