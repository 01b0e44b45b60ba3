using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MaturityAssessment.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Planning : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Aim",
                table: "Roadmaps",
                type: "TEXT",
                unicode: false,
                maxLength: 200,
                nullable: false,
                defaultValue: "null");

            migrationBuilder.AddColumn<string>(
                name: "Capacity",
                table: "Roadmaps",
                type: "TEXT",
                nullable: false,
                defaultValue: "{}");

            migrationBuilder.AddColumn<string>(
                name: "CapacityIn",
                table: "Roadmaps",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "PeriodBudgets",
                table: "Roadmaps",
                type: "TEXT",
                nullable: false,
                defaultValue: "{}");

            migrationBuilder.AddColumn<string>(
                name: "PinnedAt",
                table: "Roadmaps",
                type: "TEXT",
                nullable: false,
                defaultValue: "{}");

            migrationBuilder.CreateTable(
                name: "CurrentPlans",
                columns: table => new
                {
                    AssessmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CurrentPlans", x => x.AssessmentId);
                    table.ForeignKey(
                        name: "FK_CurrentPlans_Assessments_AssessmentId",
                        column: x => x.AssessmentId,
                        principalTable: "Assessments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CurrentPlans");

            migrationBuilder.DropColumn(
                name: "Aim",
                table: "Roadmaps");

            migrationBuilder.DropColumn(
                name: "Capacity",
                table: "Roadmaps");

            migrationBuilder.DropColumn(
                name: "CapacityIn",
                table: "Roadmaps");

            migrationBuilder.DropColumn(
                name: "PeriodBudgets",
                table: "Roadmaps");

            migrationBuilder.DropColumn(
                name: "PinnedAt",
                table: "Roadmaps");
        }
    }
}
