CREATE TABLE "staff_devices" (
	"token_hash" "bytea" NOT NULL,
	"staff_member_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT clock_now() NOT NULL,
	"last_used_at" timestamp with time zone DEFAULT clock_now() NOT NULL,
	CONSTRAINT "staff_devices_token_hash_staff_member_id_pk" PRIMARY KEY("token_hash","staff_member_id")
);
--> statement-breakpoint
ALTER TABLE "staff_devices" ADD CONSTRAINT "staff_devices_staff_member_id_staff_members_id_fk" FOREIGN KEY ("staff_member_id") REFERENCES "public"."staff_members"("id") ON DELETE no action ON UPDATE no action;