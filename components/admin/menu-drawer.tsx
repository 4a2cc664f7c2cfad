"use client";

import { type ReactNode, useState } from "react";
import { Badge, Navigation, type NavigationItem } from "#components/admin/navigation.tsx";
import { useWorkCounts } from "#components/admin/work-counts.tsx";
import { buttonStyle } from "#components/ui/button-style.ts";
import { Dialog } from "#components/ui/dialog.tsx";
import { sumOfWork } from "#lib/reports/work-counts.ts";

type Props = {
  words: Record<"menu" | "close" | "nav" | "waiting", string>;
  items: NavigationItem[];
  children: ReactNode;
};

/** The navigation where there is no room for it beside the page. */
export function MenuDrawer({ words, items, children }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const sum = sumOfWork(useWorkCounts());
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        className={buttonStyle("secondary")}
        onClick={() => setIsOpen(true)}
      >
        {words.menu}
        {sum > 0 && <Badge number={sum} label={words.waiting} />}
      </button>
      <Dialog isOpen={isOpen} onOpenChange={setIsOpen} title={words.menu} close={words.close} isDrawer>
        <div className="mt-3 flex grow flex-col gap-6">
          <Navigation label={words.nav} items={items} onFollow={() => setIsOpen(false)} />
          {children}
        </div>
      </Dialog>
    </>
  );
}
