/**
 * Lets views work in a page that the browser translates. That replaces texts, and React would throw, and lose the view, when
 * it later removes one of them or inserts something before it. A text that stays although its view removed it is the lesser harm;
 * a text that is alone in its element is replaced rightly.
 */
export function tolerateTranslation(): void {
  const { removeChild, insertBefore } = Node.prototype
  Node.prototype.removeChild = function <T extends Node>(this: Node, child: T) {
    return child.parentNode === this ? (removeChild.call(this, child) as T) : child
  }
  Node.prototype.insertBefore = function <T extends Node>(this: Node, node: T, before: Node | null) {
    return insertBefore.call(this, node, before?.parentNode === this ? before : null) as T
  }
}
