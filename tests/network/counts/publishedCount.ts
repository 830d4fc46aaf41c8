/** A count that is public, to which a specification is held. */
export interface PublishedCount {
  /** Era and id: `content/<path>.network.yaml`. */
  readonly path: string
  readonly variant?: string
  readonly parameters?: bigint
  /** A count that is public in rounded form alone: 117M, 1.3B. */
  readonly roundedParameters?: string
  /** Parameters that a token passes through, of a mixture of experts: exact, or rounded. */
  readonly activeParameters?: bigint | string
  readonly multiplyAdds?: bigint
  readonly source: string
  /** The shapes of some layers' outputs, by the names of the table. */
  readonly outputs?: Readonly<Record<string, readonly number[]>>
}
