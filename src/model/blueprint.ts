/** What a page computes a network from. */
export interface Blueprint {
  /** Its specification as plain data. */
  readonly plain: unknown
  /** The names that it gives, in Chinese. One without stands for itself. */
  readonly names: Readonly<Record<string, string>>
}
