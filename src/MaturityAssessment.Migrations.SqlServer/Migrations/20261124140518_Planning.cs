using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MaturityAssessment.Migrations.SqlServer.Migrations
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
                type: "varchar(200)",
                unicode: false,
                maxLength: 200,
                nullable: false,
                defaultValue: "null");

            migrationBuilder.AddColumn<string>(
                name: "Capacity",
                table: "Roadmaps",
                type: "nvarchar(max)",
                nullable: false,
                defaultValue: "{}");

            migrationBuilder.AddColumn<string>(
                name: "CapacityIn",
                table: "Roadmaps",
                type: "nvarchar(max)",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "PeriodBudgets",
                table: "Roadmaps",
                type: "nvarchar(max)",
                nullable: false,
                defaultValue: "{}");

            migrationBuilder.AddColumn<string>(
                name: "PinnedAt",
                table: "Roadmaps",
                type: "nvarchar(max)",
                nullable: false,
                defaultValue: "{}");

            migrationBuilder.CreateTable(
                name: "CurrentPlans",
                columns: table => new
                {
                    AssessmentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Content = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UnitId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    ChangedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
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
