/** The data from which a page computes a network. */
export interface SpecificationData {
  /** Parsed YAML, not yet checked; read it with `readSpecification`. */
  readonly rawSpecification: unknown
  /** Chinese translations of the names in the specification. A name without an entry is shown unchanged. */
  readonly names: Readonly<Record<string, string>>
}
