/** Published counts of a network, to compare with its specification. */
export interface PublishedCount {
  /** Era and id: `content/<path>.network.yaml`. */
  readonly path: string
  readonly variant?: string
  readonly parameters?: bigint
  /** Parameters, if only published in rounded form: 117M, 1.3B. */
  readonly roundedParameters?: string
  /** Active parameters per token of a mixture of experts: exact or rounded. */
  readonly activeParameters?: bigint | string
  readonly multiplyAdds?: bigint
  readonly source: string
  /** Output shapes of some layers, by their names in the layer table. */
  readonly outputs?: Readonly<Record<string, readonly number[]>>
}
