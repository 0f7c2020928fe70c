CREATE TABLE `new_db_token` (
	`entity_id` text NOT NULL,
	`subject` text NOT NULL,
	`kind` text NOT NULL,
	`token` text NOT NULL,
	`sort_name` text NOT NULL,
	`subject_id` text NOT NULL,
	PRIMARY KEY(`entity_id`, `subject`, `kind`, `token`, `sort_name`, `subject_id`)
) WITHOUT ROWID;
--> statement-breakpoint
INSERT INTO `new_db_token` (`entity_id`, `subject`, `kind`, `token`, `sort_name`, `subject_id`)
SELECT DISTINCT token.entity_id, token.subject, token.kind, token.token, person.sort_name, token.subject_id
FROM `db_token` AS token JOIN `db_person` AS person
ON person.entity_id = token.entity_id AND person.id = token.subject_id WHERE token.subject = 'person'
UNION
SELECT DISTINCT token.entity_id, token.subject, token.kind, token.token, organization.sort_name, token.subject_id
FROM `db_token` AS token JOIN `db_organization` AS organization
ON organization.entity_id = token.entity_id AND organization.id = token.subject_id WHERE token.subject = 'organization';
--> statement-breakpoint
DROP TABLE `db_token`;
--> statement-breakpoint
ALTER TABLE `new_db_token` RENAME TO `db_token`;
--> statement-breakpoint
DROP INDEX `catalog_item_variant_to`;--> statement-breakpoint
CREATE INDEX `catalog_item_variant_to` ON `catalog_item_variant` (`entity_id`,`to_release`) WHERE to_release is not null;--> statement-breakpoint
DROP INDEX `catalog_pricing_to`;--> statement-breakpoint
CREATE INDEX `catalog_pricing_to` ON `catalog_pricing` (`entity_id`,`to_release`) WHERE to_release is not null;--> statement-breakpoint
DROP INDEX `commerce_order_to`;--> statement-breakpoint
CREATE INDEX `commerce_order_to` ON `commerce_order` (`entity_id`,`to_release`) WHERE to_release is not null;--> statement-breakpoint
DROP INDEX `commerce_order_item_to`;--> statement-breakpoint
DROP INDEX `commerce_order_item_date`;--> statement-breakpoint
DROP INDEX `commerce_order_item_organization`;--> statement-breakpoint
CREATE INDEX `commerce_order_item_program` ON `commerce_order_item` (`entity_id`,`program_code`,`date`,`id`);--> statement-breakpoint
CREATE INDEX `commerce_order_item_channel` ON `commerce_order_item` (`entity_id`,`channel_code`,`date`,`id`);--> statement-breakpoint
CREATE INDEX `commerce_order_item_to` ON `commerce_order_item` (`entity_id`,`to_release`) WHERE to_release is not null;--> statement-breakpoint
CREATE INDEX `commerce_order_item_date` ON `commerce_order_item` (`entity_id`,`date`,`id`,`unit_code`);--> statement-breakpoint
CREATE INDEX `commerce_order_item_organization` ON `commerce_order_item` (`entity_id`,`organization_id`,`date`,`id`);--> statement-breakpoint
DROP INDEX `finance_transaction_to`;--> statement-breakpoint
CREATE INDEX `finance_transaction_to` ON `finance_transaction` (`entity_id`,`to_release`) WHERE to_release is not null;--> statement-breakpoint
DROP INDEX `marketing_activity_to`;--> statement-breakpoint
CREATE INDEX `marketing_activity_to` ON `marketing_activity` (`entity_id`,`to_release`) WHERE to_release is not null;--> statement-breakpoint
DROP INDEX `marketing_agenda_to`;--> statement-breakpoint
CREATE INDEX `marketing_agenda_to` ON `marketing_agenda` (`entity_id`,`to_release`) WHERE to_release is not null;--> statement-breakpoint
DROP INDEX `db_account_to`;--> statement-breakpoint
CREATE INDEX `db_account_to` ON `db_account` (`entity_id`,`to_release`) WHERE to_release is not null;--> statement-breakpoint
DROP INDEX `db_enrollment_to`;--> statement-breakpoint
DROP INDEX `db_enrollment_registered`;--> statement-breakpoint
DROP INDEX `db_enrollment_organization`;--> statement-breakpoint
CREATE INDEX `db_enrollment_program` ON `db_enrollment` (`entity_id`,`program_code`,`registered_on`,`id`);--> statement-breakpoint
CREATE INDEX `db_enrollment_channel` ON `db_enrollment` (`entity_id`,`channel_code`,`registered_on`,`id`);--> statement-breakpoint
CREATE INDEX `db_enrollment_to` ON `db_enrollment` (`entity_id`,`to_release`) WHERE to_release is not null;--> statement-breakpoint
CREATE INDEX `db_enrollment_registered` ON `db_enrollment` (`entity_id`,`registered_on`,`id`,`unit_code`);--> statement-breakpoint
CREATE INDEX `db_enrollment_organization` ON `db_enrollment` (`entity_id`,`organization_id`,`registered_on`,`id`);--> statement-breakpoint
DROP INDEX `db_organization_to`;--> statement-breakpoint
DROP INDEX `db_organization_name`;--> statement-breakpoint
DROP INDEX `db_organization_revenue`;--> statement-breakpoint
CREATE INDEX `db_organization_last` ON `db_organization` (`entity_id`,case when "last_date" is null then '' else "last_date" end,`id`,`sort_name`);--> statement-breakpoint
CREATE INDEX `db_organization_to` ON `db_organization` (`entity_id`,`to_release`) WHERE to_release is not null;--> statement-breakpoint
CREATE INDEX `db_organization_name` ON `db_organization` (`entity_id`,`sort_name`,`id`,`from_release`,`to_release`);--> statement-breakpoint
CREATE INDEX `db_organization_revenue` ON `db_organization` (`entity_id`,`net_revenue`,`id`,`sort_name`);--> statement-breakpoint
DROP INDEX `db_person_to`;--> statement-breakpoint
DROP INDEX `db_person_name`;--> statement-breakpoint
DROP INDEX `db_person_last`;--> statement-breakpoint
DROP INDEX `db_person_revenue`;--> statement-breakpoint
DROP INDEX `db_person_organization`;--> statement-breakpoint
CREATE INDEX `db_person_to` ON `db_person` (`entity_id`,`to_release`) WHERE to_release is not null;--> statement-breakpoint
CREATE INDEX `db_person_name` ON `db_person` (`entity_id`,`sort_name`,`id`,`from_release`,`to_release`);--> statement-breakpoint
CREATE INDEX `db_person_last` ON `db_person` (`entity_id`,case when "last_date" is null then '' else "last_date" end,`id`,`sort_name`,`from_release`,`to_release`);--> statement-breakpoint
CREATE INDEX `db_person_revenue` ON `db_person` (`entity_id`,`net_revenue`,`id`,`sort_name`,`from_release`,`to_release`);--> statement-breakpoint
CREATE INDEX `db_person_organization` ON `db_person` (`entity_id`,`organization_id`,`sort_name`,`id`);--> statement-breakpoint
DROP INDEX `db_relation_to`;--> statement-breakpoint
CREATE INDEX `db_relation_to` ON `db_relation` (`entity_id`,`to_release`) WHERE to_release is not null;--> statement-breakpoint
DROP INDEX `report_channel_to`;--> statement-breakpoint
CREATE INDEX `report_channel_to` ON `report_channel` (`entity_id`,`to_release`) WHERE to_release is not null;--> statement-breakpoint
DROP INDEX `report_program_to`;--> statement-breakpoint
CREATE INDEX `report_program_to` ON `report_program` (`entity_id`,`to_release`) WHERE to_release is not null;--> statement-breakpoint
DROP INDEX `report_revenue_to`;--> statement-breakpoint
CREATE INDEX `report_revenue_to` ON `report_revenue` (`entity_id`,`to_release`) WHERE to_release is not null;--> statement-breakpoint
DROP INDEX `report_school_to`;--> statement-breakpoint
CREATE INDEX `report_school_to` ON `report_school` (`entity_id`,`to_release`) WHERE to_release is not null;--> statement-breakpoint
DROP INDEX `target_item_to`;--> statement-breakpoint
CREATE INDEX `target_item_to` ON `target_item` (`entity_id`,`to_release`) WHERE to_release is not null;