"use client";

import { useState } from "react";
import { useAdminWords } from "#components/admin/admin-words.tsx";
import { SignInForm } from "#components/admin/sign-in-form.tsx";
import { Dialog } from "#components/ui/dialog.tsx";

type Props = { reason: string | undefined; onDone: () => void; onClose: () => void };

/** The session ended while a form was being filled in: its member signs in beside it, and nothing typed is lost. */
export function SignInAgain({ reason, onDone, onClose }: Props) {
  const words = useAdminWords();
  const [isOpen, setIsOpen] = useState(true);
  function close() {
    setIsOpen(false);
    onClose();
  }
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={(open) => !open && close()}
      title={words.signInTitle}
      close={words.close}
    >
      <p className="mt-2">{reason}</p>
      <SignInForm onDone={onDone} />
    </Dialog>
  );
}
