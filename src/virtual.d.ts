/** What the content plugin serves (see build/plugin.ts). */
declare module 'virtual:timeline' {
  const loadTimeline: () => Promise<import('./model/timeline').Timeline>
  export default loadTimeline
}
declare module 'virtual:readings' {
  /** By `language/kind/id`. */
  export const readings: Readonly<
    Record<string, () => Promise<{ default: import('./state/library').Reading }>>
  >
}
declare module 'virtual:blueprints' {
  /** By the id of the architecture. */
  export const blueprints: Readonly<
    Record<string, () => Promise<{ default: import('./model/blueprint').Blueprint }>>
  >
}
declare module 'virtual:documents' {
  const documents: readonly import('./state/find').Document[]
  export default documents
}
